// Longer words, for layout tests: English with accents, and with 40 % more room, as a long translation takes.

/// From now on the page is sent the longer words in place of those of the site.
export function lengthen_words(page) {
  return page.route("**/locales/**", async (route) => {
    const response = await route.fetch();
    const longer = JSON.parse(await response.text(), (_, value) => typeof value === "string" ? lengthened(value) : value);
    await route.fulfill({ response, json: longer });
  });
}

/// What longer words have and English has not.
export const is_longer = /[áéíóú]{2}/i;

/// The length comes from doubled vowels, because long words are what breaks a layout; dots, in
/// groups that may wrap, make up the rest. Placeholders are unchanged.
function lengthened(text) {
  const parts = text.split(/(\{[^}]*\})/);
  const is_placeholder = (part) => part.startsWith("{");
  const length = parts.filter((part) => !is_placeholder(part)).join("").length;
  let spare = Math.ceil(0.4 * length);
  const longer = (letter) => {
    const accented = `${letter}\u0301`.normalize("NFC");
    if (!/[aeiou]/i.test(letter) || spare === 0) return accented;
    spare -= 1;
    return accented + accented;
  };
  const written = parts.map((part) => is_placeholder(part) ? part : part.replace(/[aceginorsuyz]/gi, longer));
  const dots = "········· ".repeat(spare / 10 + 1).slice(0, spare).trimEnd();
  return written.join("") + dots;
}
