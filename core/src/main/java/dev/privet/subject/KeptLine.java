/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * What an erasure leaves in rows of one type, to be told to the person. Immutable.
 *
 * @param type the rows' type
 * @param rows in how many rows
 * @param data what, on which ground, and until when; of rows with several ends the last
 * @legal GDPR Art 12(4), reasons for not taking action (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record KeptLine(String type, long rows, KeptData data) {

    /** Refuses null. */
    public KeptLine {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(data, "data");
    }

    /** Says the line as an answer to the person would, with the provision. */
    @Override
    public String toString() {
        String what = data.fields().isEmpty() ? "" : String.join(", ", data.fields()) + " of ";
        String why = data.ground().sentence() + (data.because().isEmpty() ? "" : " (" + data.because() + ")");
        String end = switch (data.ground()) {
            case LEGAL_OBLIGATION ->
                data.until().map(day -> ", until " + day + " at the latest").orElse(", and no end is known yet");
            case LEGAL_CLAIMS -> ", until the claims are settled";
            case NOT_THEIRS, REFERRED_TO, STILL_NEEDED, BY_HAND -> "";
        };
        return type + ": " + what + rows + (rows == 1 ? " record stays" : " records stay") + end + ", because " + why
                + ". " + data.ground().citation();
    }
}
