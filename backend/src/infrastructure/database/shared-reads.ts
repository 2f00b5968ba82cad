/** Most keys of one statement. */
const mostKeys = 256;

/** A statement that hangs must not hold up everybody: others may overtake it. */
const statementsAtOnce = 2;

interface Question<K, V> {
  readonly key: K;
  readonly resolve: (value: V | null) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads by key that share statements: those asked for in one turn of the event loop, and those that gather while
 * earlier ones are being answered. An idle system asks at once.
 */
export class SharedReads<K, V> {
  private waiting: Question<K, V>[] = [];
  private statements = 0;

  /** `read` answers the keys in their order, null for what is not there. */
  constructor(private readonly read: (keys: readonly K[]) => Promise<readonly (V | null)[]>) {}

  find(key: K): Promise<V | null> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ key, resolve, reject });
      if (this.statements === statementsAtOnce) return;
      this.statements++;
      setImmediate(() => void this.answerAll());
    });
  }

  private async answerAll(): Promise<void> {
    while (this.waiting.length > 0) await this.answer(this.waiting.splice(0, mostKeys));
    this.statements--;
  }

  private async answer(questions: readonly Question<K, V>[]): Promise<void> {
    try {
      const answers = await this.read(questions.map(({ key }) => key));
      questions.forEach(({ resolve }, index) => resolve(answers[index] ?? null));
    } catch (error) {
      for (const { reject } of questions) reject(error);
    }
  }
}
