const link =
  /(?:https?:\/\/)?(?:www\.)?(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?phone=|whatsapp:\/\/send\/?\?phone=)(?:\+|%2b)?(\d{7,15})(?!\d)[^\s,;)]*/giu;

/** Links that open a chat with a number, `https://wa.me/48600700800`, as the number itself: such links carry the country code. */
export function unlinkPhones(text: string): string {
  return text.replace(link, (_whole, digits: string) => `+${digits}`);
}

/** Whether the digits that follow stand in such a link, where they are international without a plus. */
export function endsInPhoneLink(before: string): boolean {
  return /(?:wa\.me\/|whatsapp\.com\/send\/?\?phone=|whatsapp:\/\/send\/?\?phone=)$/iu.test(before);
}
