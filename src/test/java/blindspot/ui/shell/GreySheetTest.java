package blindspot.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GreySheetTest {
    @Test
    void aColourBecomesTheGreyThatIsAsBright() {
        assertThat(GreySheet.of(".a { -fx-fill: #FF0000; } .b { -fx-fill: #00ff00; } .c { -fx-fill: #00F; }").css())
                .isEqualTo(".a { -fx-fill: #7f7f7f; } .b { -fx-fill: #dcdcdc; } .c { -fx-fill: #4c4c4c; }");
    }

    @Test
    void greysAndWhatIsNoColourStayAsTheyAre() {
        String css = ".a { -fx-fill: #808080; -fx-border-color: transparent; } #records { -fx-padding: 1px; }";
        assertThat(GreySheet.of(css).css()).isEqualTo(css);
    }

    @Test
    void whatShinesThroughStillDoes() {
        assertThat(GreySheet.of("-a: rgba(255, 0, 0, 0.4); -b: rgb(0,0,255);").css())
                .isEqualTo("-a: rgba(127, 127, 127, 0.4); -b: rgb(76, 76, 76);");
    }
}
