package org.cairn.documents.print;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;

/// Puts what is read from right to left in the order in which it is drawn, and in shape.
final class Reading implements BidiReorderer {
    private final BidiReorderer order = new ICUBidiReorderer();

    @Override
    public String reorderRTLTextToLTR(String text) {
        return order.reorderRTLTextToLTR(text);
    }

    @Override
    public String shapeText(String text) {
        return Shapes.of(text);
    }

    @Override
    public String deshapeText(String text) {
        return order.deshapeText(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
