package org.cairn.command.bulk;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// The lines of a text in UTF-8, by number; blank ones are passed over, as is a byte order mark.
final class Lines implements Iterator<Lines.Line> {

    /// @param number from 1, blank lines counted
    /// @param from   its first byte
    /// @param until  the byte after its last
    record Line(int number, int from, int until) {

        int bytes() {
            return until - from;
        }
    }

    private final byte[] text;
    private int at;
    private int number;

    Lines(byte[] text) {
        this.text = text;
        var hasMark = text.length >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
        this.at = hasMark ? 3 : 0;
        skipBlank();
    }

    @Override
    public boolean hasNext() {
        return at < text.length;
    }

    @Override
    public Line next() {
        if (!hasNext()) throw new NoSuchElementException();
        var line = new Line(number + 1, at, end());
        pass();
        skipBlank();
        return line;
    }

    private void skipBlank() {
        while (at < text.length && isBlank()) pass();
    }

    private boolean isBlank() {
        for (var i = at; i < end(); i++) {
            if (text[i] != ' ' && text[i] != '\t' && text[i] != '\r') return false;
        }
        return true;
    }

    private void pass() {
        at = end() + 1;
        number++;
    }

    private int end() {
        var end = at;
        while (end < text.length && text[end] != '\n') end++;
        return end;
    }
}
