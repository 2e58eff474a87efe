const button = document.querySelector(".all button");
const answers = [...document.querySelectorAll("details")];
let before = [];
button.hidden = false;
button.addEventListener("click", () => {
  const open = answers.some((answer) => !answer.open);
  answers.forEach((answer) => { answer.open = open; });
});
addEventListener("beforeprint", () => {
  before = answers.filter((answer) => !answer.open);
  before.forEach((answer) => { answer.open = true; });
});
addEventListener("afterprint", () => before.forEach((answer) => { answer.open = false; }));
