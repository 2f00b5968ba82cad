'use client';

/** When even the layout fails: words without styles or scripts of our own. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body
        style={{ fontFamily: 'system-ui, sans-serif', padding: '3rem', maxWidth: '40rem', margin: 'auto' }}
      >
        <title>Fermata</title>
        <h1>A wrong note</h1>
        <p>Fermata could not be started just now. Your bookings are safe.</p>
        <button type="button" onClick={() => retry()}>
          Try again
        </button>
      </body>
    </html>
  );
}
