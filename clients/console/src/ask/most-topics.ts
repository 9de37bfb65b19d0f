/** What a gateway takes of one stream of hints; of more it would refuse them all. */
export const mostTopics = 60;
