/** Forms that a data set of events can have. */
export const DATASETS = ['csv', 'plover', 'cameo', 'gdelt', 'ndjson'] as const;
export type Dataset = (typeof DATASETS)[number];
