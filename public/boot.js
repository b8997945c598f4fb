// Starts the program, and shows the static block of index.html when that is not possible.
// A file of its own because the policy allows no inline script. Trunk writes the hashed names of
// the two files into the tag that loads this one.

const { js, wasm } = document.querySelector("script[data-js][data-wasm]").dataset;

function show_crash() {
  document.getElementById("app").hidden = true;
  document.getElementById("crash").hidden = false;
}

// A panic has a hook in Rust. A trap without one (the stack ran out) arrives only here, and leaves
// a page that looks alive and does nothing.
function on_error(error) {
  if (error instanceof WebAssembly.RuntimeError) show_crash();
}
addEventListener("error", (event) => on_error(event.error));
addEventListener("unhandledrejection", (event) => on_error(event.reason));

try {
  const program = await import(new URL(js, document.baseURI));
  await program.default({ module_or_path: new URL(wasm, document.baseURI) });
} catch (error) {
  console.error(error);
  show_crash();
}
