/** Try again what failed in passing, with the same message id, so that the service takes it once however often it arrives. */

import { NoAnswer } from "./api.js";

const PAUSES = [2_000, 5_000];

/** `again` is told of each failure that is followed by a new try. Throws the last error. */
export async function persistently(attempt, again = () => {}) {
  for (const pause of PAUSES) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayWorkLater(error)) throw error;
      again(error);
    }
    await new Promise((resume) => setTimeout(resume, pause));
  }
  return attempt();
}

function mayWorkLater(error) {
  return error instanceof NoAnswer || error.passing === true;
}
