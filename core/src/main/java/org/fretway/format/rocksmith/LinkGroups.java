package org.fretway.format.rocksmith;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins groups that share a member, so that each phrase is in one group at most. */
final class LinkGroups {
  private final int[] parents;

  private LinkGroups(int count) {
    parents = new int[count];
    for (int i = 0; i < count; i++) {
      parents[i] = i;
    }
  }

  /**
   * Joins them.
   *
   * @param count members are from 0 to this, without it; others are left out
   * @return groups of two and more, without order by size, each in ascending order
   */
  static List<List<Integer>> join(List<List<Integer>> groups, int count) {
    LinkGroups joined = new LinkGroups(count);
    for (List<Integer> group : groups) {
      int first = -1;
      for (int member : group) {
        if (member >= 0 && member < count) {
          first = first < 0 ? member : first;
          joined.parents[joined.root(member)] = joined.root(first);
        }
      }
    }
    Map<Integer, List<Integer>> byRoot = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      byRoot.computeIfAbsent(joined.root(i), root -> new ArrayList<>()).add(i);
    }
    return byRoot.values().stream().filter(group -> group.size() > 1).toList();
  }

  private int root(int member) {
    int root = member;
    while (parents[root] != root) {
      // Halves the way for the next time.
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}
