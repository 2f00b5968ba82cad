/** The inks of one poster: the paper it is printed on and what is printed. */
export interface Palette {
  readonly ground: string;
  readonly inks: readonly [string, string, string];
}

export const palettes: readonly [Palette, ...Palette[]] = [
  { ground: '#2a2fd6', inks: ['#ffb938', '#f4efe3', '#12134f'] },
  { ground: '#ffb938', inks: ['#16152b', '#d6342a', '#f4efe3'] },
  { ground: '#e8402f', inks: ['#f4efe3', '#3a0a24', '#ffc24d'] },
  { ground: '#0c4f4a', inks: ['#f7a6b8', '#f4efe3', '#f2b632'] },
  { ground: '#3b1150', inks: ['#ff7d5c', '#ffd77a', '#b9a3ff'] },
  { ground: '#f2a3b5', inks: ['#2a2fd6', '#3a0a24', '#fdf3dc'] },
  { ground: '#16152b', inks: ['#5fd6bd', '#ffb938', '#f4efe3'] },
  { ground: '#bcd6c6', inks: ['#0f3d39', '#d6342a', '#fdf3dc'] },
];
