// Nothing that is typed is cut. Near the longest that can be sent, the page says how many characters are left, and how many are too many; the server refuses
// what is longer and gives the words back.

const NEARLY = 0.85;

count(document.querySelectorAll("textarea[data-longest]"));
document.addEventListener("input", (event) => {
  if (event.target.matches?.("textarea[data-longest]")) count([event.target]);
});

function count(boxes) {
  for (const box of boxes) {
    const most = Number(box.dataset.longest);
    const long = box.value.trim().length;
    if (long > most * NEARLY) tell(box, most - long);
    else counter(box)?.remove();
  }
}

function tell(box, left) {
  const said = counter(box) ?? made(box);
  const many = Math.abs(left).toLocaleString("en-GB");
  const words = `${many} ${Math.abs(left) === 1 ? "character" : "characters"} ${left < 0 ? "too many" : "left"}`;
  if (said.textContent !== words) said.textContent = words;
}

function counter(box) {
  const next = box.nextElementSibling;
  return next?.matches("[data-left]") ? next : null;
}

function made(box) {
  const said = document.createElement("p");
  said.className = "console-hint";
  said.dataset.left = "";
  said.setAttribute("role", "status");
  box.after(said);
  return said;
}
