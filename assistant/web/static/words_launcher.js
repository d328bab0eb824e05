/** What the button in a portal, and the panel around the chat, say themselves. */

export const words = {
  label: "Ask about a second opinion",
  minimise: "Minimise",
  opening: "The chat is opening.",
  notOpened: "The chat is not working here at the moment.",
  ownPage: "Open the chat on its own page",
  tryAgain: "Try again",
  unread: (count) => (count === 1 ? "1 new message" : `${count} new messages`),
  ring: (phone, name) => (phone ? `You can ring ${name || "the hospital"} on ${phone}.` : "You can ring the hospital's main number."),
};
