/** What was deleted to make room. */
export interface FreedPictures {
  pictures: number;
  bytes: number;
}
