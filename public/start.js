// Starts the program, and shows the static block of index.html when that is not possible. The build puts it into the
// page.

const { js, wasm } = document.querySelector("script[data-js]").dataset;
import(new URL(js, document.baseURI))
  .then((program) => program.default({ module_or_path: take_early(wasm) }))
  .catch((error) => {
    console.error(error);
    show_crash();
  });
