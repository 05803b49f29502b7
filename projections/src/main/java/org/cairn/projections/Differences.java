package org.cairn.projections;

/// What a rebuild does when it comes to other rows than those that are served.
public enum Differences {
    /// It leaves the live ones and says where they differ.
    REFUSE,
    /// It swaps all the same, and says where they differed.
    ACCEPT
}
