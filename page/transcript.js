// Runs once in the transcript's element; `props`, `trigger` and `watch` are Gradio's.
// The value is a list of HTML strings, one a turn. Only turns that changed are drawn again, so a
// source that a reader has opened stays open while the next answer arrives.
const log = element.querySelector(".transcript");
let drawn = [];

function draw() {
  const turns = props.value || [];
  turns.forEach((html, i) => {
    if (drawn[i] === html) return;
    const turn = log.children[i] || log.appendChild(document.createElement("article"));
    const asked = html.includes('aria-busy="true"') && !turn.querySelector('[aria-busy="true"]');
    turn.innerHTML = html;
    if (asked) turn.scrollIntoView({ block: "start", behavior: "smooth" });
  });
  while (log.children.length > turns.length) log.lastElementChild.remove();
  drawn = [...turns];
}

function open(source) {
  source.open = true;
  source.scrollIntoView({ block: "nearest", behavior: "smooth" });
  source.querySelector("summary").focus({ preventScroll: true });
}

async function copy(button) {
  const label = button.textContent;
  await navigator.clipboard.writeText(button.dataset.copy);
  button.textContent = button.dataset.copied;
  setTimeout(() => (button.textContent = label), 1500);
}

element.addEventListener("click", (event) => {
  const target = event.target.closest(".mark, [data-ask], [data-copy]");
  if (!target) return;
  if (target.dataset.ask) trigger("example", { question: target.dataset.ask });
  else if (target.dataset.copy) copy(target);
  else {
    event.preventDefault();
    open(document.getElementById(target.hash.slice(1)));
  }
});

// Browsers give the clipboard only to pages of this machine or over https.
log.classList.toggle("no-clipboard", !navigator.clipboard);
watch("value", draw);
draw();
