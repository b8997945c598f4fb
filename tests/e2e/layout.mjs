// What can be wrong with where things stand on a page, whatever it says.

/// The faults of the page as it is shown: what is wider than its box, texts that cross, targets that are too small, and
/// places where the focus cannot be seen.
export async function layout_faults(page) {
  // From here on the browser shows the focus as for somebody with a keyboard.
  await page.keyboard.press("Shift");
  return page.evaluate(find_faults);
}

async function find_faults() {
  const faults = [];
  const is_shown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !element.closest(".visually-hidden");
  const named = (element) => `${element.tagName.toLowerCase()}${element.id && `#${element.id}`} “${(element.textContent || element.name || "").trim().slice(0, 40)}”`;
  const all = [...document.querySelectorAll("#app *")].filter(is_shown);

  if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page is ${document.documentElement.scrollWidth} wide`);
  for (const element of all) {
    const { display, overflowX, position } = getComputedStyle(element);
    const clips = overflowX !== "visible" || display === "inline" || element instanceof SVGElement;
    if (!clips && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) faults.push(`wider than its box: ${named(element)}`);
    // Such a thing would have to be looked at: what is below it may be hidden.
    if (["fixed", "sticky"].includes(position)) faults.push(`stays in place: ${named(element)}`);
    // A picture shows what is inside its own box.
    if (element.matches("svg text") && !is_within(element.getBoundingClientRect(), element.closest("svg").getBoundingClientRect())) {
      faults.push(`out of its picture: ${named(element)}`);
    }
    // A text cut off by its own box.
    if (overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1) faults.push(`cut off: ${named(element)}`);
  }

  const boxes = text_boxes();
  for (const [one, other] of crossing(boxes)) faults.push(`texts cross: “${one.text}” and “${other.text}”`);
  // What is read later stands below, or to the right.
  for (const [place, box] of boxes.entries()) {
    const before = boxes[place - 1];
    if (before && box.bottom < before.top && box.left < before.right) faults.push(`read after “${before.text}”, above it: “${box.text}”`);
  }

  const pressed = all.filter((element) => element.matches("a[href], button, input, select, textarea, summary, [role=option]"));
  for (const element of pressed) {
    const { width, height } = element.getBoundingClientRect();
    if ((width < 24 || height < 24) && !is_in_a_sentence(element)) faults.push(`${Math.round(width)} × ${Math.round(height)}: ${named(element)}`);
  }

  const before = document.activeElement;
  for (const element of pressed.filter((element) => element.tabIndex >= 0)) {
    element.focus();
    // What closes when it loses the focus does so at once, but not within this turn.
    for (let turn = 0; turn < 5; turn += 1) await null;
    if (document.activeElement !== element) continue;
    const rings = [element, element.closest(".choice")].filter(Boolean).map((of) => getComputedStyle(of));
    if (!rings.some(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2)) faults.push(`no ring: ${named(element)}`);
    // The middle of what of it is in view.
    const { left, top, width, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
    const is_on_top = at && (element.contains(at) || at.contains(element) || at.closest("label")?.control === element);
    if (!is_on_top) faults.push(`covered when it has the focus: ${named(element)} by ${at ? named(at) : "nothing"}`);
  }
  before?.focus();
  return faults;

  function is_within(inner, outer) {
    return inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
  }

  // A link among other words is as large as they are.
  function is_in_a_sentence(element) {
    const box = element.parentElement;
    return getComputedStyle(element).display === "inline" && box.textContent.trim() !== element.textContent.trim();
  }

  // Each line of each text as a box, a little smaller than the letters, in the order in which they are read.
  function text_boxes() {
    const boxes = [];
    const walker = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      // What lies over the page on purpose, until one has chosen; and slanting words, whose boxes say nothing.
      const is_apart = node.parentElement.closest("[role=listbox], select, .skip-link, title, [transform]");
      if (!node.data.trim() || !is_shown(node.parentElement) || is_apart) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const inset = (bottom - top) / 4;
        if (right - left > 2) boxes.push({ text: node.data.trim().slice(0, 40), node, left: left + 1, right: right - 1, top: top + inset, bottom: bottom - inset });
      }
    }
    return boxes;
  }

  // Boxes of different texts that meet.
  function crossing(boxes) {
    const pairs = [];
    const sorted = boxes.toSorted((one, other) => one.top - other.top);
    for (const [place, one] of sorted.entries()) {
      for (let next = place + 1; next < sorted.length && sorted[next].top < one.bottom; next += 1) {
        const other = sorted[next];
        if (other.node !== one.node && other.left < one.right && one.left < other.right) pairs.push([one, other]);
      }
    }
    return pairs;
  }
}
