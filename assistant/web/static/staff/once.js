// A form pressed twice is sent once.

export function keepFormsSingle(page) {
  page.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-once]")) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => {
    for (const form of page.querySelectorAll("[data-sent]")) delete form.dataset.sent;
  });
}
