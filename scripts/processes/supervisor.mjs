import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../reporting/problem.mjs';
import { say } from '../reporting/say.mjs';
import { startChild } from './child.mjs';
import { logTail } from './log-tail.mjs';

/** @typedef {import('./child.mjs').Child} Child */

/** Starts the processes of one run, watches them, and stops them in the opposite order. */
export class Supervisor {
  /** @type {Child[]} */
  #children = [];

  /**
   * @param {import('./run-record.mjs').RunRecord} record
   * @param {AbortSignal} stopping somebody asked us to stop
   * @param {string | null} logFolder null: everything goes to the terminal
   */
  constructor(record, stopping, logFolder) {
    this.record = record;
    this.stopping = stopping;
    this.logFolder = logFolder;
  }

  /**
   * Starts a process that writes to a log of its own name.
   * @param {import('./child.mjs').ChildOptions} options
   */
  start(options) {
    const file = `${options.name.replace(' ', '-')}.log`;
    return this.#start({ ...options, log: this.logFolder ? join(this.logFolder, file) : undefined });
  }

  /**
   * Starts a process that writes to the terminal.
   * @param {import('./child.mjs').ChildOptions} options
   */
  startInTerminal(options) {
    return this.#start(options);
  }

  /**
   * Runs a command in the terminal to its end.
   * @param {import('./child.mjs').ChildOptions} options
   * @returns {Promise<number>} its exit code
   */
  async run(options) {
    const child = this.#start(options);
    const { code } = await this.#unlessStopped(child.ended);
    await this.#drop(child);
    return code;
  }

  /**
   * Waits until a process that was just started serves; a Problem if it ends or does not get there.
   * @param {Child} child
   * @param {() => Promise<boolean>} isReady
   * @param {number} seconds
   */
  async waitUntil(child, isReady, seconds) {
    const deadline = Date.now() + seconds * 1000;
    while (child.running && Date.now() < deadline) {
      this.stopping.throwIfAborted();
      if (await isReady()) return;
      await pause(50);
    }
    const how = child.running
      ? `did not answer within ${seconds} seconds`
      : `ended while it was starting (${await endingOf(child)})`;
    await this.#drop(child);
    throw new Problem(`The ${child.name} ${how}.${logTail(child.log)}`);
  }

  /**
   * Waits for a request to stop; a Problem as soon as one of the processes ends by itself.
   * @returns {Promise<never>}
   */
  async watch() {
    const { child, how } = await this.#unlessStopped(
      Promise.race(this.#children.map(async (child) => ({ child, how: await endingOf(child) }))),
    );
    throw new Problem(`The ${child.name} ended by itself (${how}).${logTail(child.log)}`);
  }

  async stopAll() {
    for (const child of this.#children.splice(0).reverse()) await child.stop();
  }

  /** Stops everything and gives up the claim on the folder. */
  async close() {
    const names = this.#children.filter((child) => child.running).map((child) => child.name);
    if (names.length > 0) say(`Stopping: ${names.reverse().join(', ')}`);
    await this.stopAll();
    this.record.release();
  }

  /** @param {import('./child.mjs').ChildOptions} options */
  #start(options) {
    this.stopping.throwIfAborted();
    const child = startChild(options, this.record);
    this.#children.push(child);
    return child;
  }

  /** @param {Child} child */
  async #drop(child) {
    await child.stop();
    this.#children = this.#children.filter((other) => other !== child);
  }

  /**
   * @template T
   * @param {Promise<T>} promise
   * @returns {Promise<T>}
   */
  #unlessStopped(promise) {
    return new Promise((resolve, reject) => {
      const stop = () => reject(this.stopping.reason);
      if (this.stopping.aborted) stop();
      this.stopping.addEventListener('abort', stop, { once: true });
      promise.then(resolve, reject);
    });
  }
}

/** @param {Child} child */
async function endingOf(child) {
  return (await child.ended).how;
}
