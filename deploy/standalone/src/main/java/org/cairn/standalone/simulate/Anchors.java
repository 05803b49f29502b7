package org.cairn.standalone.simulate;

import java.util.ArrayList;
import java.util.List;
import org.cairn.contracts.assessment.AdoptAnchorScript;
import org.cairn.contracts.assessment.AnchorId;
import org.cairn.contracts.assessment.AnchorRatingId;
import org.cairn.contracts.assessment.GivenMark;
import org.cairn.contracts.assessment.RateAnchorScript;
import org.cairn.contracts.shared.Score;
import org.cairn.standalone.simulate.Roster.Member;

/// Reference works, which every assessor marks again each term without knowing that they are.
final class Anchors {

    private static final int[] LEVELS = {1, 2, 2, 3, 2, 1, 3, 2};

    /// By how much of a level assessors see a work otherwise than the panel did, on average, in every term.
    private static final double SPREAD_OF_WORKS = 0.15;

    private final Programme programme;

    Anchors(Programme programme) {
        this.programme = programme;
    }

    List<Diary> tell() {
        var diaries = new ArrayList<Diary>();
        for (var anchor = 0; anchor < programme.setting().anchors(); anchor++) diaries.add(tell(anchor));
        return diaries;
    }

    private Diary tell(int anchor) {
        var diary = new Diary();
        var random = programme.streams().of("anchor", anchor);
        var id = new AnchorId(Streams.id(random));
        var level = LEVELS[anchor % LEVELS.length];
        var worth = level + SPREAD_OF_WORKS * random.nextGaussian();
        var adopted = Calendar.START.minusDays(60);
        diary.add(
                adopted,
                new AdoptAnchorScript(
                        id,
                        programme.definitions().version(),
                        programme.setting().subject().competency(anchor % 6),
                        Works.of(id.value()),
                        GivenMark.of(Score.of(level)),
                        programme.roster().panel.stream().map(Member::person).toList(),
                        "minutes-of-panel",
                        programme.acts().byLoader(adopted)));
        for (var term = 0; term < programme.calendar().terms(); term++) {
            var day = Calendar.firstOfTerm(term).plusDays(40L + 5 * anchor % 30);
            for (var post : programme.roster().assessors) {
                var assessor = Roster.holder(post, Calendar.monthOf(day));
                var mark = Marking.mark(worth, assessor, day, programme.truth(), random);
                diary.add(
                        day,
                        new RateAnchorScript(
                                id,
                                new AnchorRatingId(Streams.id(random)),
                                GivenMark.of(Score.of(mark)),
                                true,
                                "term-" + (term + 1),
                                10 + random.nextInt(20),
                                programme.acts().by(assessor.person(), day)));
            }
        }
        return diary;
    }
}
