/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON as an archive holds it. */
final class Json {

    private Json() {}

    /** Without a space too much, for what may have a million rows. Closes what is below. */
    static JsonGenerator compact(OutputStream target) {
        return new JsonFactory().createGenerator(ObjectWriteContext.empty(), target);
    }

    /** Indented, for what somebody may look into. Leaves open what is below: it may be one file of several. */
    static JsonGenerator readable(OutputStream target) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer.createInstance();
            }

            @Override
            public int getStreamWriteFeatures(int defaults) {
                return defaults & ~StreamWriteFeature.AUTO_CLOSE_TARGET.getMask();
            }
        };
        return new JsonFactory().createGenerator(context, target);
    }
}
