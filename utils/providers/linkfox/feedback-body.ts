/** What LinkFox takes as feedback on its results. */
export interface Feedback {
  sentiment: 'POSITIVE' | 'NEUTRAL' | 'NEGATIVE';
  category: 'BUG' | 'COMPLAINT' | 'SUGGESTION' | 'OTHER';
  /** The user's own words. */
  content: string;
}

/** Where feedback goes. */
export const feedbackUrl = 'https://skill-api.linkfox.com/api/v1/public/feedback';

/** Everything that is sent; the form shows it before the press. */
export function feedbackBody({ sentiment, category, content }: Feedback) {
  return { skillName: 'linkfox-1688-search-by-image', sentiment, category, content };
}
