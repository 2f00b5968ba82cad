/** Shown while the web app is away: at start, or between two of its versions. It tries again by itself. */
export const startingPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="2">
<title>Fermata</title>
<style>
  :root { color-scheme: light dark }
  body { margin: 0; min-height: 100vh; display: grid; place-content: center; justify-items: center; gap: 1rem;
    font: 1rem/1.5 system-ui, sans-serif; text-align: center; padding: 1.5rem; box-sizing: border-box;
    color: light-dark(#1f1a2b, #f1edf7); background: light-dark(#faf7f2, #15111d) }
  svg { width: 7rem; animation: breathe 2.4s ease-in-out infinite }
  h1 { margin: 0; font-size: 1.4rem } p { margin: 0; opacity: .75 }
  @keyframes breathe { 50% { opacity: .45 } }
  @media (prefers-reduced-motion: reduce) { svg { animation: none } }
</style>
</head>
<body>
<svg viewBox="0 0 100 60" fill="none" stroke="currentColor" stroke-width="7" stroke-linecap="round" aria-hidden="true">
  <path d="M10 50a40 40 0 0 1 80 0"/><circle cx="50" cy="47" r="5" fill="currentColor" stroke="none"/>
</svg>
<h1>The shop is starting</h1>
<p>This page comes back by itself in a moment.</p>
</body>
</html>
`;

/** It has styles and no scripts. */
export const startingPagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
