package trackrecord.benchmark.replay;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A row as a projection without a fold of its own would keep it: the newest of everything. */
@Entity
@Table(name = "replayed_pay")
public class PayRow {

    @Id
    public String id;

    public long version;
    public String name;
    public String employer;
    public String title;
    public String currency;
    public BigDecimal base;
}
