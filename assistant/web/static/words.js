/** Every sentence the chat window itself says. What it says about second opinions comes from the service. */

export const words = {
  danger: "In danger now?",
  dangerLink: "Ring 999",
  log: "Messages",
  senders: { family: "You", assistant: "Assistant (a computer program)", staff: "Hospital staff", system: "Notice" },
  box: "Write your message",
  send: "Send",
  keys: "Enter sends. Shift and Enter make a new line.",
  sending: "Sending",
  stillSending: "Still trying to send",
  sent: "Sent",
  seen: "Seen by hospital staff",
  notSent: "Not sent",
  noAnswer: "No answer yet",
  tryAgain: "Try again",
  chosen: "you chose this",
  newBelow: "New message below",
  step: (form) => `Step ${form.step} of ${form.of}`,
  stepOf: { handoff: "Your message to the team", questions: "Your list of questions", thinking: "Thinking it through" },

  modes: {
    assistant: "",
    waiting: "You have asked for a person. Nobody has joined yet. You can go on writing here.",
    staff: "A member of hospital staff is in this chat.",
    closed: "This chat has ended. You can still read it here.",
  },
  opening: "The chat is opening.",
  offline: "We cannot reach the chat service at the moment. We keep trying.",

  person: "Talk to a person",
  asking: "Asking for a person",
  more: "More choices",
  end: "End chat",
  erase: "Delete this chat",
  savePdf: "Save our plan (PDF)",
  saveLarge: "Save our plan (large print PDF)",
  saveText: "Save our plan (plain text)",
  privacy: "Who can read this chat",
  startNew: "Start a new chat",
  erased: "This chat is deleted.",
  shut: "This chat is closed.",
  lost: "This chat is not open here any more.",

  carryOn: "Carry on later on another device",
  code: "Your code to come back",
  codeUntil: (when) => `Use it until ${when}. It works once.`,
  codeHow: "Write it down, or take a photo of it. On the other phone or computer, open this chat and press “I have a code”. The chat then closes here.",
  codeSafe: "Anyone who has the code can read this chat. So show it only to people you trust.",
  haveCode: "I have a code",
  codeBox: "Your code",
  codeHint: "Letters and numbers, with or without the dashes.",
  codeOpen: "Open my chat",
  codeOpening: "Opening your chat",
  codeMissing: "Please type your code first.",
  codeWrong: "That code does not work. Please check each letter and number.",
  codeNotReached: "We could not reach the chat service. Please try your code again in a minute.",
  cameBack: "You are back in your chat. It is closed on the other phone or computer. The code is used up, but you can ask for a new one.",

  confirmEnd: {
    title: "End this chat?",
    text: "You can still read it until you close this page. Nothing that you passed on is taken back.",
    yes: "End chat",
    no: "Go on with the chat",
  },
  confirmErase: {
    title: "Delete this chat?",
    text: "What you wrote here will be deleted. This cannot be undone. Anything you passed on to the team stays with them.",
    yes: "Delete this chat",
    no: "Keep it",
  },

  sources: "Where this comes from",
  draft: "Draft wording, not yet approved by a hospital.",
  approved: (day) => `Approved by the hospital on ${day}.`,
  review: (day) => `The hospital will look at it again by ${day}.`,

  reference: "Your reference",
  copy: "Copy",
  copied: "Copied.",
  notCopied: "It could not be copied. Please write it down.",
  statuses: {
    received: "Stored, and on its way to the team.",
    delivered: "Delivered to the hospital.",
    acknowledged: "A member of staff has seen it.",
    in_progress: "A member of staff is working on it.",
    closed: "The team has finished with it.",
    withdrawn: "You took this back.",
  },

  count: (length, most) => `${number(length)} of ${number(most)} characters`,
  tooLong: (length, most) =>
    `That is ${number(length - most)} ${length - most === 1 ? "character" : "characters"} more than I can take at once. Please send it in two parts. Your words are still in the box.`,

  notSentText: "This was not sent.",
  notReachedText: "We could not reach the chat service, so it may not have been sent.",
  sentNoAnswer: "This was sent, but no answer has come yet.",
  wordsInBox: "Your words are still in the box.",
  notDone: "This is not working at the moment. Nothing was changed.",
  notOpened: "The chat is not working at the moment.",
  ring: (phone, name) => (phone ? `You can ring ${name || "the hospital"} on ${phone}.` : "You can ring the hospital's main number."),
};

function number(value) {
  return value.toLocaleString("en-GB");
}
