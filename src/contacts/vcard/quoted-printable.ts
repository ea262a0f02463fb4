function decodeBytes(bytes: Uint8Array, charset: string | undefined): string {
  const tried = charset === undefined ? ['utf-8', 'windows-1252'] : [charset, 'utf-8', 'windows-1252'];
  for (const name of tried) {
    try {
      return new TextDecoder(name, { fatal: true }).decode(bytes);
    } catch {
      // An unknown name or bytes that are not of it: try the next.
    }
  }
  return new TextDecoder('utf-8').decode(bytes);
}

/** RFC 2045 text without its soft line breaks, as characters; without `charset` UTF-8, else Windows-1252, is supposed. */
export function decodeQuotedPrintable(text: string, charset?: string): string {
  return text.replace(/(?:=[0-9a-f]{2})+/gi, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('='), (pair) => Number.parseInt(pair, 16));
    return decodeBytes(bytes, charset);
  });
}
