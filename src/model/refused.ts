/** A rule said no; the message is for the person. */
export class Refused extends Error {
  override name = 'Refused';
}
