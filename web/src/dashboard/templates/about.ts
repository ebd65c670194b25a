/** What is wrong with a field, by the name the server gives it. */
export type About = (field: string) => string | undefined;

/** The same within a part, such as `cards[0].`. */
export const within =
  (about: About, part: string): About =>
  (field) =>
    about(`${part}${field}`);
