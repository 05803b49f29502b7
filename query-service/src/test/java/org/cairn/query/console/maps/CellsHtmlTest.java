package org.cairn.query.console.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.query.competencymap.CompetencyStatus;
import org.junit.jupiter.api.Test;

class CellsHtmlTest {

    @Test
    void whatComesFromDefinitionsIsTextAndNeverMarkup() {
        var hostile = "A\"><script>alert('x')</script>&";

        var html =
                CellsHtml.of(List.of(HeatCell.of(hostile, CompetencyStatus.MASTERED, "<b>", null, "/x?a=1&b=\"2\"")));

        assertThat(html)
                .isEqualTo(
                        "<td class=\"sign\" data-s=\"mastered\"><a href=\"/x?a=1&amp;b=&quot;2&quot;\" aria-label=\"%1$s\" title=\"%1$s\">●</a></td>"
                                .formatted(
                                        "A&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;: mastered, &lt;b&gt;"));
    }

    @Test
    void aCellWithNothingBehindItIsNoLink() {
        assertThat(CellsHtml.of(List.of(HeatCell.of("A", null, null, null, "/x"))))
                .contains("<span role=\"img\"", "not in this learner’s version")
                .doesNotContain("<a ");
    }
}
