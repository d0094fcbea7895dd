package blindspot.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One word for each thing, and one way of writing it, in all that is said in Japanese: the glossary of the terms in use.
class JapaneseTermsTest {
    /// The term in use, and what is not written for it.
    private static final Map<String, Pattern> TERMS = Map.ofEntries(
            term("フローログ", "フロー ログ|フロー・ログ|フロウログ"),
            term("ネットワークインターフェイス", "インターフェース|ネットワーク インターフェイス|\\bENI\\b"),
            term("集約間隔", "集計間隔|集約期間|アグリゲーション|(?<!集約)間隔の間"),
            term("スキップ", "一部欠落|記録に欠落|レコードの?が?欠落"),
            term("区間", "(?<!ネクスト)ホップ|レッグ"),
            term("応答", "レスポンス|返答|返信"),
            term("リクエスト", "リクェスト|要求パケット"),
            term("送信元", "発信元|ソースアドレス"),
            term("送信先", "宛先|あて先|デスティネーション"),
            term("拒否", "リジェクト"),
            term("インベントリ", "インベントリー"),
            term("クイズ", "問題集"),
            term("レッスン", "教材"),
            term("不具合", "バグ|プログラムの誤り"),
            term("アベイラビリティーゾーン", "アベイラビリティゾーン|可用性ゾーン"),
            term("ロードバランサー", "ロードバランサ(?!ー)"),
            term("セキュリティグループ", "セキュリティ グループ|セキュリティー"),
            term("コンピューター", "コンピュータ(?!ー)"),
            term("フォルダー", "フォルダ(?!ー)"),
            term("メモリー", "メモリ(?!ー)"),
            term("サーバー", "サーバ(?!ー)"),
            term("誰", "だれ(?!も)"),
            term("わかる", "(?<![部自十成数半])分か[らりるれっ]"),
            term("：", "(?<![\"a-z0-9])[:](?= |$)|： "),
            term("（）", "[()]|[ ]（|）[ ]"),
            term("～", "〜"));

    /// It speaks of the character itself.
    private static final String OF_A_PARENTHESIS = "filter.fault.open-parenthesis";

    /// Texts that use another word than the term, or another way of writing; none where all is well.
    static List<String> others() throws IOException {
        List<String> others = new ArrayList<>();
        texts().forEach((place, text) -> TERMS.forEach((term, other) -> {
            if (other.matcher(text).find()) {
                others.add(term + ", not as in " + place + ": " + text);
            }
        }));
        return others;
    }

    @Test
    void theTermsAreInUse() throws IOException {
        String all = String.join("\n", texts().values());
        assertThat(TERMS.keySet().stream().filter(term -> !term.equals("（）"))).allMatch(all::contains);
    }

    private static Map.Entry<String, Pattern> term(String term, String others) {
        return Map.entry(term, Pattern.compile(others));
    }

    /// By their keys, those of files by the name of the file and their place in it.
    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String bundle : List.of("problems", "fields", "words")) {
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(
                            Messages.class.getResourceAsStream("/blindspot/" + bundle + "_ja.properties")),
                    StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.stringPropertyNames()
                    .stream()
                    .filter(key -> !key.endsWith(".copy") && !key.equals(OF_A_PARENTHESIS))
                    .forEach(key -> texts.put(key, properties.getProperty(key)));
        }
        try (Stream<Path> files = Files.walk(Path.of("assets"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
                List<JsonNode> found = JsonMapper.shared().readTree(file).findValues("ja");
                for (int i = 0; i < found.size(); i++) {
                    if (found.get(i).isString()) {
                        texts.put(file + " " + i, found.get(i).asString());
                    }
                }
            }
        }
        return texts;
    }
}
