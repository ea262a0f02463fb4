/** A title as WhatsApp sets it off: in bold, where nothing in it would end the bold early. */
function toWhatsappHeading(title: string): string {
  const line = title.trim();
  return /[*\n]/.test(line) || line === '' ? line : `*${line}*`;
}

/** What a title and a text say in one WhatsApp message. */
export function toWhatsappWords({ title, text }: { title?: string; text: string }): string {
  const said = [title && toWhatsappHeading(title), text].filter((part) => part?.trim());
  return said.join('\n').trim();
}

/** Whether a file is contact cards, by its type. */
export function isVcard(mime: string): boolean {
  return /^text\/(x-)?vcard\b/i.test(mime);
}

/**
 * Opens WhatsApp with words to this number written already; the number with or without its plus. Pure.
 * https://faq.whatsapp.com/5913398998672934
 */
export function toWhatsappLink(number: string, text: string): string {
  return `https://wa.me/${number.replace('+', '')}?text=${encodeURIComponent(text)}`;
}
