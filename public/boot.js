// What the page does until the program has arrived: it shows the first page in the reader's language, as far as it was
// answered before; takes what is chosen and pressed on it meanwhile; and keeps a first answer. The build puts it into the
// page, where it holds up nothing. It runs in browsers that cannot run the program, to say so.

(() => {
  const noted = document.currentScript.dataset;
  const { wasm, files, languages } = noted;
  const root = document.documentElement;
  const KEY = "cptpp-wizard";
  const DAYS_KEPT = 30;
  const FIELDS = ["citizenships", "permanent_residences"];
  const by_id = (id) => document.getElementById(id);
  // In a frame nothing is kept, or looked up, unless it is asked for; the program does that.
  const is_framed = self !== top;
  const is_start = /^(#\/?)?$/.test(location.hash);
  // Whoever knows modules has everything else that is used here.
  const is_able = "noModule" in HTMLScriptElement.prototype && "WebAssembly" in window;

  // The saved file, if there is one that can be read and written again without a loss.
  let [text, file] = saved();
  if (file?.version !== 1) file = undefined;
  const answers = file?.answers || {};
  // Whether nothing is lost when it is written again.
  const is_ours = text === null || (answers.version === 1 && JSON.stringify(file) === text);

  function saved() {
    if (is_framed) return [null];
    try {
      const text = localStorage.getItem(KEY) || null;
      const file = JSON.parse(text);
      const { version, saved_at } = file || {};
      // As the program does, but before anything is shown. It says so. Days are those of the reader.
      const here = new Date().getTimezoneOffset() * 6e4;
      const last = new Date(Date.now() - here - DAYS_KEPT * 864e5).toISOString().slice(0, 10);
      if (version !== 1 || !/^\d{4}-\d\d-\d\d/.test(saved_at) || last <= saved_at.slice(0, 10)) return [text, file];
      localStorage.removeItem(KEY);
      root.dataset.expired = "";
      return [null];
    } catch {
      return [""];
    }
  }

  // The language of the address, else the saved one, else the browser's, else English. "ids" is for translators.
  const wishes = [new URLSearchParams(location.search).get("lang"), file?.lang, ...navigator.languages ?? []];
  const known = `${languages};ids`.split(";").map((language) => language.split(" ")[0]);
  const lang = wishes.map((wish) => `${wish}`.split("-")[0].toLowerCase()).find((wish) => known.includes(wish)) ?? "en";
  // The program asks here, because a browser that translates the page writes its own language there.
  root.lang = noted.lang = lang;

  // English is there as soon as it has come; anything else once the page has.
  if (lang !== "en" || !is_start || text !== null) root.classList.add("waiting");

  // All at once: the program, and the words of this page and the next. The rest is asked for later.
  const parts = ["start", "questions"];
  if (!is_start) parts.push("result");
  if (/^#\/(occupations|sources|privacy|embed|open)\b/.test(location.hash)) parts.push("more");
  const early = {};
  for (const path of is_able ? [wasm, ...parts.map((part) => `${files}locales/${lang}/${part}.json`)] : []) {
    early[path] = fetch(path);
    // Whoever needs it says so.
    early[path].catch(() => {});
  }
  // Each is taken once; another attempt asks again.
  window.take_early = (path) => {
    const taken = early[path];
    delete early[path];
    return taken;
  };

  window.show_crash = () => {
    window.onbeforeunload = null;
    root.classList.remove("waiting");
    root.classList.add("crashed");
    by_id("app").hidden = true;
    by_id("crash").hidden = false;
    speak();
  };

  // Leaves in the blocks for when there is no program only the texts in the language of the page.
  function speak() {
    for (const block of [by_id("crash"), by_id("plain")]) {
      const in_language = (lang) => [...block.children].find((text) => text.lang === lang);
      const spoken = in_language(root.lang) ?? in_language(noted.lang) ?? block.firstElementChild;
      for (const text of block.children) text.hidden = text !== spoken;
      block.onclick = load_again;
    }
  }

  // From the host, because a cached page may ask for files that are gone.
  function load_again(event) {
    if (event.target.localName !== "a") return;
    event.preventDefault();
    const go = () => location.replace(location.pathname + location.search);
    fetch("", { cache: "reload" }).then(go, go);
  }

  // A panic has a hook in Rust. A trap without one (the stack ran out), and an error that the browser threw in the middle
  // of the program, arrive only here, and leave a page that looks alive and is not. Errors of others are not ours.
  const is_trap = (error) => window.WebAssembly && error instanceof WebAssembly.RuntimeError;
  addEventListener("error", ({ error }) => {
    if (is_trap(error) || /wasm/.test(error?.stack)) show_crash();
  });
  addEventListener("unhandledrejection", ({ reason }) => {
    if (is_trap(reason)) show_crash();
  });

  document.addEventListener("readystatechange", show);
  function show() {
    document.removeEventListener("readystatechange", show);
    root.classList.add("booted");
    speak();
    if (!is_able) return show_crash();
    const app = by_id("app");
    // "ids" has none.
    const own = document.querySelector(`template[lang="${lang}"]`) ?? document.querySelector("template");
    countries = own.dataset.countries.split(";");
    document.title = own.dataset.title;
    if (!is_start || own.lang !== "en") app.textContent = "";
    if (is_start) {
      app.appendChild(own.content.cloneNode(true));
      show_saved();
    }
    root.classList.remove("waiting");
    // Nobody sees into the lists at once, and they would hold up the first picture.
    requestAnimationFrame(() => setTimeout(fill));
  }

  let countries;
  function fill() {
    const options = document.createDocumentFragment();
    for (const country of countries) {
      const [code] = country.split(" ", 1);
      options.append(new Option(country.slice(code.length + 1), code));
    }
    for (const list of document.querySelectorAll("#app select")) {
      if (list.length === 1) list.append(options.cloneNode(true));
    }
  }

  function show_saved() {
    for (const field of FIELDS) {
      const codes = Array.isArray(answers[field]) ? answers[field] : [];
      for (const code of answers[field]?.length === 0 ? ["none"] : codes) {
        const box = by_id(`${field}.${code}`);
        if (box) box.setAttribute("checked", "");
        else choose(field, code);
      }
    }
    const carry_on = document.querySelector(".carry-on");
    by_id("keep").checked = is_framed;
    carry_on.hidden = Object.keys(answers).length < 2 && !file?.aside;
  }

  function choose(field, code) {
    const list = [...document.getElementsByName(`${field}.other`)].pop();
    fill();
    list.value = code;
    extend(list);
  }

  // Another list once the last one is used, as in the program.
  function extend(list) {
    const lists = document.getElementsByName(list.name);
    if (!list.value || list !== lists[lists.length - 1]) return;
    const row = list.parentNode.cloneNode(true);
    const [label, next] = row.children;
    next.id = label.htmlFor = `${list.name}.${lists.length}`;
    label.textContent = row.dataset.next;
    row.dataset.next = row.dataset.next.replace(/\d+/, (number) => +number + 1);
    list.parentNode.after(row);
  }

  function change({ target }) {
    if (/\.other$/.test(target.name)) extend(target);
  }

  // What was pressed last waits for the program.
  let pressed;
  function press(event) {
    const target = event.target.closest("#app a, #app button");
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (target.hash === "#heading") return by_id("heading").focus();
    pressed?.removeAttribute("aria-busy");
    target.setAttribute("aria-busy", "true");
    pressed = target;
    if (target.type === "submit") keep();
  }

  // Keeps the answers of the page if they are complete, as the program would; it reads them when it arrives.
  function keep() {
    const given = FIELDS.map((field) => {
      const lists = [...document.getElementsByName(`${field}.other`)].map((list) => list.value).filter(Boolean);
      const ticks = [...document.querySelectorAll(`[name="${field}"]:checked`)].map((box) => box.value);
      const codes = [...new Set([...ticks, ...lists])];
      return codes.includes("none") ? codes.length === 1 && [] : codes.length > 0 && codes;
    });
    const changed = JSON.stringify(given) !== JSON.stringify(FIELDS.map((field) => answers[field]));
    if (!given.every(Boolean) || !changed || !is_ours || is_framed || by_id("keep").checked) return;
    const kept = file ?? { version: 1, saved_at: "", answers: { version: 1 }, page: "start" };
    kept.saved_at = new Date().toISOString();
    kept.counter = (kept.counter || 0) + 1;
    FIELDS.forEach((field, place) => { kept.answers[field] = given[place]; });
    try {
      // Another tab may have saved or cleared something since.
      if ((localStorage.getItem(KEY) || null) !== text) return;
      localStorage.setItem(KEY, JSON.stringify(kept));
      [text, file] = [JSON.stringify(kept), kept];
    } catch {
      // The program says so.
    }
  }

  addEventListener("change", change);
  addEventListener("click", press);
  // The program has taken the page over.
  window.taken_over = () => {
    removeEventListener("change", change);
    removeEventListener("click", press);
    countries = [];
    root.classList.remove("waiting");
    root.classList.add("taken");
    if (pressed?.isConnected) pressed.click();
  };
})();
