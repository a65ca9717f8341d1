/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.chinook;

import dev.privet.annotation.DisplayedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A piece of music or a film; about nobody. */
@Entity
@Table(name = "track")
@DisplayedBy("name")
public class Track {

    @Id
    @Column(name = "track_id")
    public Integer id;

    @Column(name = "name", nullable = false)
    public String name;

    @Column(name = "composer")
    public String composer;

    @Column(name = "milliseconds", nullable = false)
    public int milliseconds;

    @Column(name = "bytes")
    public Integer bytes;

    @Column(name = "unit_price", nullable = false)
    public BigDecimal unitPrice;
}
