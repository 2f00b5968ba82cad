import { explainProblem } from '../api/explain-problem';
import type { Problem } from '../api/problem';
import { ErrorState } from './error-state';

/** In place of what could not be read: why, and which filters to mend if it was for them. */
export function ProblemState({ problem }: { problem: Problem }) {
  const wrong = problem.errors ?? [];
  if (wrong.length === 0) return <ErrorState>{explainProblem(problem)}</ErrorState>;
  return (
    <ErrorState title="This cannot be looked up">
      <ul className="list-disc pl-5">
        {wrong.map(({ pointer, detail }) => (
          <li key={pointer}>
            <span className="font-semibold">{pointer.slice(1)}</span>: {detail}
          </li>
        ))}
      </ul>
    </ErrorState>
  );
}
