package org.cairn.standalone;

/// Shows the progress of tasks in the way that suits where the output goes.
public interface ProgressFactory {

    ProgressFactory SILENT = (_, _) -> Progress.SILENT;

    /// @param steps how many steps the task has
    Progress start(String task, long steps);
}
