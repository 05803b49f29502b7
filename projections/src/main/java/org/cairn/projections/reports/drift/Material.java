package org.cairn.projections.reports.drift;

import org.cairn.projections.bi.Programme;
import org.cairn.projections.reports.Window;

/// All that indicators are computed from.
record Material(Programme programme, Timeline timeline, People people, Marks marks, SecondMarks second, Design design) {

    static Material of(Programme programme, Window window) {
        var timeline = Timeline.of(programme, window);
        var people = new People(programme);
        var marks = new Marks(programme, people, timeline);
        return new Material(programme, timeline, people, marks, new SecondMarks(marks), new Design(programme));
    }

    String pathway() {
        return programme.pathway();
    }
}
