/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import dev.privet.Privet;
import dev.privet.contract.PrivacyFailureException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What leaves by HTTP, whichever client sends it. */
public final class OutgoingCalls extends Outgoing {

    private static final Way HTTP = new Way(
            "a call",
            "outgoing calls",
            "privet.http.recipients",
            "hosts",
            "host",
            "a name without scheme, port and path, such as api.mailer.example, or *.mailer.example for all below it",
            HostPattern::of,
            "",
            false);

    /**
     * Judges by what is said.
     *
     * @param privet decides
     * @param stated who is behind which host
     * @throws dev.privet.contract.PrivacyConfigurationException with every mistake in it
     */
    public OutgoingCalls(Privet privet, List<StatedRecipient> stated) {
        super(privet, new KnownRecipients(HTTP, stated, List.of(), privet.dataMap()));
    }

    /** Writes a body by something that shows each marked object as the use in force sees it. */
    @FunctionalInterface
    public interface Writing {

        /**
         * Writes it.
         *
         * @param out where to
         * @throws IOException if it fails
         */
        void to(OutputStream out) throws IOException;
    }

    /**
     * Makes a body ready.
     *
     * @param to where it goes
     * @param body what is in it
     * @param writing writes it
     * @return its bytes
     * @throws IOException if writing fails
     * @throws PrivacyFailureException if it may not leave
     */
    public Passed<byte[]> passWritten(Destination to, Object body, Writing writing) throws IOException {
        return pass(to, body, source -> written(writing));
    }

    private static byte[] written(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        writing.to(bytes);
        return bytes.toByteArray();
    }

    /**
     * Lets a value become a part of an address or a header.
     *
     * @param place where it stands, for the message
     * @param value the value
     * @throws PrivacyFailureException if it is, or holds, a marked object
     */
    public void passAsText(String place, @Nullable Object value) {
        markedIn(value).ifPresent(type -> {
            throw refused(
                    place,
                    Refusals.name(type)
                            + " would become the text of an address, a header or a cookie, which everybody on the way keeps.",
                    "hand over the one property that is needed, such as an internal id.");
        });
    }

    /**
     * That a call with personal data is led to another place.
     *
     * @param from where it was judged to go
     * @param to the host of the other place, or nothing where nobody can tell
     * @return to be thrown
     */
    public static PrivacyFailureException redirected(String from, String to) {
        return Refusals.refused(
                "A call with personal data was not sent on",
                from.isEmpty() ? HTTP.thing() : from,
                "it sends the call on to " + (to.isEmpty() ? "another address" : to)
                        + ", and personal data goes where it was judged to go and no further. It arrived here.",
                "call the last address itself.");
    }

    /**
     * That something leads a call with personal data to another host than the one it was judged for.
     *
     * @param judged the host it was judged for
     * @param now where it would go
     * @return to be thrown
     */
    public PrivacyFailureException ledAway(String judged, String now) {
        return refused(
                judged,
                "something would send it to " + (now.isEmpty() ? "another address" : now) + " after it was judged.",
                "call that address by the interface itself.");
    }

    private PrivacyFailureException refused(String place, String why, String remedy) {
        return refusals().refused(place, why, remedy);
    }
}
