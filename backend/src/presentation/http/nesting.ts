/**
 * Whether brackets and braces of a JSON text stand in more than `deepest` others. Takes one look at each character and
 * none at what is between quotes, so that it costs a small part of parsing.
 */
export function nestsDeeper(json: string, deepest: number): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    switch (json.charCodeAt(at)) {
      case openBracket:
      case openBrace:
        if (++depth > deepest) return true;
        break;
      case closeBracket:
      case closeBrace:
        depth--;
        break;
      case quote:
        at = endOfString(json, at + 1);
    }
  }
  return false;
}

const [openBracket, closeBracket, openBrace, closeBrace, quote] = [0x5b, 0x5d, 0x7b, 0x7d, 0x22];
const backslash = 0x5c;

function endOfString(json: string, from: number): number {
  for (let at = from; at < json.length; at++) {
    const character = json.charCodeAt(at);
    if (character === quote) return at;
    if (character === backslash) at++;
  }
  return json.length;
}
