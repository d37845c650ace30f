// Runs once in the element of the speakers; `props`, `trigger` and `watch` are Gradio's.
// The value is the HTML of the list, or of one speaker's statements.
const register = element.querySelector(".register");
let turned = false; // to another list or speaker, which is read from its top

function draw() {
  register.innerHTML = props.value || "";
  if (turned) register.scrollIntoView({ block: "start" });
  turned = false;
}

element.addEventListener("click", (event) => {
  const button = event.target.closest("[data-speaker], [data-back]");
  if (!button) return;
  const { speaker, most } = button.dataset;
  turned = !most;
  if (speaker === undefined) trigger("back");
  else trigger("choose", { name: speaker, most: Number(most || 0) });
});

watch("value", draw);
draw();
