package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.session.Notice;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UpkeepTest {
    @Test
    void nothingFoundIsSaidQuietly() {
        assertThat(Upkeep.verdict(List.of()).weight()).isEqualTo(Notice.Weight.INFO);
        assertThat(Upkeep.verdict(List.of()).problem().text(Messages.of(Locale.CHINESE))).isEqualTo("项目完好：日志、原件与数据库一致。");
    }

    @Test
    void ofManyProblemsTheFirstAreNamed() {
        List<Problem> many = Collections.nCopies(20, new Problem("desktop.noFont"));
        Notice said = Upkeep.verdict(many);
        assertThat(said.weight()).isEqualTo(Notice.Weight.ERROR);
        assertThat(said.problem().getMessage().lines()).hasSize(10).first().asString().startsWith("20 problems were found.");
    }
}
