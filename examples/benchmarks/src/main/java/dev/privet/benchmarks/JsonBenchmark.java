/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.houbb.sensitive.core.api.SensitiveUtil;
import dev.blaauwendraad.masker.json.JsonMasker;
import dev.privet.Privet;
import dev.privet.benchmarks.shop.Customer;
import dev.privet.benchmarks.shop.HandWrittenCopy;
import dev.privet.benchmarks.shop.MaskStyle;
import dev.privet.benchmarks.shop.SamplePeople;
import dev.privet.benchmarks.shop.Shown;
import dev.privet.gate.PurposeScope;
import dev.privet.jackson.PrivetJacksonModule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.zalando.logbook.BodyFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Customers as JSON with what is personal masked. The floor is Jackson without masking; whoever works on the text that Jackson
 * wrote is measured with it. Each result is looked at once, before anything is measured.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JsonBenchmark {

    private static final String JSON = "application/json";

    /** How many customers. */
    @Param({"1", "100"})
    public int people = 1;

    /** How personal values are masked; of houbb's contender they are fixed always. */
    @Param
    public MaskStyle masks = MaskStyle.FIXED;

    private final JsonMapper plain = JsonMapper.builder().build();
    private final ObjectMapper plain2 = new ObjectMapper();
    private List<Customer> customers = List.of();
    private Object graph = customers;
    private JsonMapper annotated = plain;
    private JsonMapper minimising = plain;
    private JsonMasker jsonMasker = JsonPeers.jsonMasker(masks);
    private BodyFilter logbook = BodyFilter.none();
    private ObjectMapper armeria = plain2;

    @SuppressWarnings("NullAway.Init") // JMH calls setUp first.
    private PurposeScope scope;

    /**
     * Sets every contender up and looks at its result.
     *
     * @throws JsonProcessingException if there is none
     */
    @Setup
    public void setUp() throws JsonProcessingException {
        customers = SamplePeople.invent(people);
        graph = people == 1 ? customers.get(0) : customers;
        annotated = JsonMapper.builder()
                .annotationIntrospector(new AnnotationMasker(masks))
                .build();
        jsonMasker = JsonPeers.jsonMasker(masks);
        logbook = JsonPeers.logbook(masks);
        armeria = JsonPeers.armeria(masks);
        Privet privet = SampleShop.privet(masks);
        scope = privet.use(SamplePurposes.Helping.class);
        minimising = JsonMapper.builder()
                .addModule(new PrivetJacksonModule(privet.minimiser()))
                .build();
        check("jacksonAnnotationMasker", text(jacksonAnnotationMasker()), true);
        check("jacksonThenJsonMasker", text(jacksonThenJsonMasker()), true);
        check("jacksonThenLogbook", jacksonThenLogbook(), true);
        check("armeriaSanitizer", text(armeriaSanitizer()), true);
        check(
                "houbbDesJson",
                people == 1 ? houbbDesJson().get(0) : houbbDesJson().toString(),
                masks == MaskStyle.FIXED);
        // What a part of a value is, Privet's masks say for themselves.
        check("privet", text(privet()), masks == MaskStyle.FIXED);
    }

    private void check(String contender, String output, boolean sameMasks) {
        Shown.check(contender, output, customers);
        if (sameMasks) {
            List<Customer> copies = new HandWrittenCopy(masks).of(customers);
            String expected = plain.writeValueAsString(people == 1 ? copies.get(0) : copies);
            Shown.demand(
                    plain.readTree(output).equals(plain.readTree(expected)),
                    contender,
                    "does not mask like the others");
        }
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    /** Ends the purpose. */
    @TearDown
    public void tearDown() {
        scope.close();
    }

    /**
     * Floor: Jackson 3 as it is, nothing masked.
     *
     * @return JSON
     */
    @Benchmark
    public byte[] jackson() {
        return plain.writeValueAsBytes(graph);
    }

    /**
     * Floor of the contenders that use Jackson 2, nothing masked.
     *
     * @return JSON
     * @throws JsonProcessingException never
     */
    @Benchmark
    public byte[] jackson2() throws JsonProcessingException {
        return plain2.writeValueAsBytes(graph);
    }

    /**
     * The recipe of one's own, with an annotation.
     *
     * @return JSON
     */
    @Benchmark
    public byte[] jacksonAnnotationMasker() {
        return annotated.writeValueAsBytes(graph);
    }

    /**
     * Jackson, and json-masker over its bytes.
     *
     * @return JSON
     */
    @Benchmark
    public byte[] jacksonThenJsonMasker() {
        return jsonMasker.mask(plain.writeValueAsBytes(graph));
    }

    /**
     * Jackson, and Logbook's filter of bodies over its text.
     *
     * @return JSON
     */
    @Benchmark
    public String jacksonThenLogbook() {
        return logbook.filter(JSON, plain.writeValueAsString(graph));
    }

    /**
     * Houbb sensitive, which writes with fastjson.
     *
     * @return JSON, a text for each customer
     */
    @Benchmark
    public List<String> houbbDesJson() {
        return SensitiveUtil.desJsonCollection(customers);
    }

    /**
     * Armeria's sanitizer of content, which is a mapper of Jackson 2.
     *
     * @return JSON
     * @throws JsonProcessingException never
     */
    @Benchmark
    public byte[] armeriaSanitizer() throws JsonProcessingException {
        return armeria.writeValueAsBytes(graph);
    }

    /**
     * Jackson 3 with Privet's module, for a purpose in force.
     *
     * @return JSON
     */
    @Benchmark
    public byte[] privet() {
        return minimising.writeValueAsBytes(graph);
    }
}
