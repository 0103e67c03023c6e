package biaoju.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.HubertKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.coding.RandolphKappaAgreement;
import org.dkpro.statistics.agreement.coding.ScottPiAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.junit.jupiter.api.Test;

/**
 * Random tables against dkpro-statistics, as far as that goes: with missing values only Krippendorff's α, since its
 * other measures then warn and return another number; AC1 it does not have. Its Hubert κ is Conger's, its Randolph κ
 * Brennan and Prediger's.
 */
class DkproOracleTest {
    private static final double CLOSE = 1e-9;

    @Test
    void completeTables() {
        long seed = Long.getLong("biaoju.seed", 20261121L);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int annotators = 2 + random.nextInt(5);
            Ratings ratings = Tables.random(random, 3 + random.nextInt(60), annotators, 2 + random.nextInt(5), 0,
                    random.nextDouble());
            AgreementTable table = Tables.table(ratings);
            if (!table.measure(Measure.FLEISS_KAPPA).defined()) continue;
            String what = "seed " + seed + " round " + round;
            CodingAnnotationStudy study = study(ratings);
            same(what, table, Measure.PERCENT, new PercentageAgreement(study).calculateAgreement());
            same(what, table, Measure.FLEISS_KAPPA, new FleissKappaAgreement(study).calculateAgreement());
            same(what, table, Measure.CONGER_KAPPA, new HubertKappaAgreement(study).calculateAgreement());
            same(what, table, Measure.BRENNAN_PREDIGER, new RandolphKappaAgreement(study).calculateAgreement());
            same(what, table, Measure.KRIPPENDORFF_ALPHA, alpha(study));
            for (PairFigures pair : table.pairs()) {
                if (!pair.kappa().defined()) continue;
                double kappa = new CohenKappaAgreement(study.extractRaters(pair.first(), pair.second())).calculateAgreement();
                assertThat(pair.kappa().value()).as(what).isCloseTo(kappa, within(CLOSE));
            }
            if (annotators > 2) continue;
            same(what, table, Measure.COHEN_KAPPA, new CohenKappaAgreement(study).calculateAgreement());
            same(what, table, Measure.SCOTT_PI, new ScottPiAgreement(study).calculateAgreement());
        }
        System.out.println("complete tables against dkpro: seed " + seed);
    }

    @Test
    void alphaWithMissingValues() {
        long seed = Long.getLong("biaoju.seed", 4711L);
        Random random = new Random(seed);
        int compared = 0;
        for (int round = 0; round < 300; round++) {
            Ratings ratings = Tables.random(random, 3 + random.nextInt(60), 2 + random.nextInt(5), 2 + random.nextInt(5),
                    0.5 * random.nextDouble(), random.nextDouble());
            AgreementTable table = Tables.table(ratings);
            if (!table.measure(Measure.KRIPPENDORFF_ALPHA).defined()) continue;
            same("seed " + seed + " round " + round, table, Measure.KRIPPENDORFF_ALPHA, alpha(study(ratings)));
            compared++;
        }
        System.out.println("alpha with missing values against dkpro: seed " + seed + ", tables " + compared);
        assertThat(compared).isGreaterThan(250);
    }

    private static void same(String what, AgreementTable table, Measure measure, double expected) {
        assertThat(table.measure(measure).value()).as(what + " " + measure).isCloseTo(expected, within(CLOSE));
    }

    private static double alpha(CodingAnnotationStudy study) {
        return new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement();
    }

    private static CodingAnnotationStudy study(Ratings ratings) {
        CodingAnnotationStudy study = new CodingAnnotationStudy(ratings.annotators());
        for (int unit = 0; unit < ratings.units(); unit++) {
            Object[] row = new Object[ratings.annotators()];
            for (int a = 0; a < row.length; a++) row[a] = ratings.label(unit, a) < 0 ? null : ratings.label(unit, a);
            study.addItem(row);
        }
        return study;
    }
}
