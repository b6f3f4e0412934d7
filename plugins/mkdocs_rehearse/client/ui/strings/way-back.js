/** What leads from a page that teaches back to the sitting that was left for it. */

import { speaker } from '../say.js';

export const say = speaker({
  backToReview: 'Back to your review',
  backToPractice: 'Back to your practice',
  backToPlacement: 'Back to the ten questions',
});
