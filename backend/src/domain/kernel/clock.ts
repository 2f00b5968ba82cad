/** The time, as the process sees it. Decisions about seats take the database's time instead. */
export abstract class Clock {
  abstract now(): Date;
}
