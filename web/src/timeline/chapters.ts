/** A stretch of the timeline that has a title. */
export interface Stretch {
  id: string | number;
  start_ms: number;
  end_ms: number;
  title: string;
}

/** Chapters that stand as one on the band, because alone they would be too narrow to press. */
export interface ChapterGroup {
  first: Stretch;
  start_ms: number;
  end_ms: number;
  count: number;
}

/**
 * Joins neighbours until each group is `least` milliseconds long (the last one may be shorter). Groups depend on `least`
 * alone and not on what is in sight, so that panning never regroups them.
 */
export function grouped(chapters: readonly Stretch[], least: number): ChapterGroup[] {
  const groups: ChapterGroup[] = [];
  for (const chapter of chapters) {
    const last = groups[groups.length - 1];
    if (last && last.end_ms - last.start_ms < least && chapter.end_ms - chapter.start_ms < least) {
      last.end_ms = chapter.end_ms;
      last.count++;
    } else {
      groups.push({ first: chapter, start_ms: chapter.start_ms, end_ms: chapter.end_ms, count: 1 });
    }
  }
  return groups;
}
