import type { ChildProcess } from 'node:child_process';

/** Asks a process a question and resolves with its answer; one question at a time. */
export function ask<T>(child: ChildProcess, question: object): Promise<T> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('A process ended before it answered.'));
    child.once('exit', onExit);
    child.once('message', (answer) => {
      child.off('exit', onExit);
      resolve(answer as T);
    });
    child.send(question);
  });
}

/** Answers what the process that started this one asks. */
export function answerQuestions<Q>(answerTo: (question: Q) => Promise<object> | object): void {
  process.on('message', (question) => {
    void Promise.resolve(answerTo(question as Q)).then((answer) => process.send!(answer));
  });
}
