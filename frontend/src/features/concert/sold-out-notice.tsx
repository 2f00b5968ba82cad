/** Above the desk of a concert without free seats: it stays open, as seats do come back. */
export function SoldOutNotice() {
  return (
    <section className="rounded-lg border-l-8 border-accent bg-surface p-5">
      <h2 className="text-2xl">Sold out</h2>
      <p className="mt-2 max-w-prose text-muted">
        Every seat is taken at the moment. Now and then somebody gives one back: it then shows up below by
        itself.
      </p>
    </section>
  );
}
