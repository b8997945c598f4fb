// Starts the program, and shows the static block of index.html when that is not possible. The build puts it into the
// page.

const { js, wasm } = document.querySelector("script[data-js]").dataset;

function start() {
  if (is_started) return;
  is_started = true;
  import(new URL(js, document.baseURI))
    .then((program) => program.default({ module_or_path: take_early(wasm) }))
    .catch((error) => {
      console.error(error);
      show_crash();
    });
}

let is_started = false;
// A page that is seen is drawn first, which a program that is there already would hold up.
if (document.hidden) start();
requestAnimationFrame(() => setTimeout(start));
setTimeout(start, 500);
