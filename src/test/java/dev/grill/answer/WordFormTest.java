package dev.grill.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormTest {

  @ParameterizedTest
  @CsvSource({
    "regularise,regularize",
    "quantisation,quantization",
    "optimisers,optimizers",
    "analyse,analyze",
    "behaviour,behavior",
    "neighbours,neighbors",
    "centred,centered",
    "fibre,fiber",
    "labelled,labeled",
    "modelling,modeling",
    "catalogue,catalog",
    "licence,license",
    "anaemia,anemia",
    "programmes,programs",
    "artefacts,artifact",
    "enrolment,enrollment",
    "policies,policy",
    "indices,index",
    "matrices,matrix",
    "caches,cache",
    "cases,case",
    "biases,bias",
    "losses,loss",
    "analyses,analysis",
    "batches,batch",
    "boxes,box",
    "curves,curve",
    "evals,evaluation"
  })
  void spellingAndNumberAreFolded(String one, String other) {
    assertEquals(WordForm.of(one), WordForm.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "quantise,quantization", "clipping,clip", "pruned,pruning", "accumulate,accumulation",
    "distil,distillation", "retrieve,retrieval", "encrypted,encryption", "classify,classification",
    "compressing,compression", "frozen,freezing", "deduplicated,deduplication", "probes,probing"
  })
  void formsOfOneVerbHaveOneStem(String one, String other) {
    assertEquals(stem(one), stem(other));
  }

  @ParameterizedTest
  @CsvSource({
    "making,masking",
    "stating,staging",
    "quotes,quotas",
    "content,consent",
    "sharing,sharding",
    "proving,probing",
    "retain,retrain",
    "adapted,adapter",
    "patching,batching",
    "precise,precision",
    "regular,regularize",
    "normal,normalize",
    "station,state"
  })
  void otherWordsStayOthers(String one, String other) {
    assertNotEquals(stem(one), stem(other));
    assertFalse(Slip.is(one, other));
    assertFalse(Slip.is(other, one));
  }

  @ParameterizedTest
  @CsvSource({
    "precision,prescision",
    "dropout,droput",
    "dropout,dropuot",
    "perplexity,perplexitty",
    "calibration,calibratoin",
    "reliability,relability",
    "encryption,encrypion"
  })
  void oneSlipIsForgiven(String word, String typed) {
    assertTrue(Slip.is(word, typed));
  }

  @ParameterizedTest
  @CsvSource({
    "precision,presicion2", "dropout,drpuot", "dropout,dropout", "calibration,clibratin",
    "prefix,prefill", "quantize,quantile", "tokenizer,tokenized", "classifier,classified"
  })
  void moreThanASlipIsNot(String word, String typed) {
    assertFalse(Slip.is(word, typed));
  }

  @Test
  void inflectedAndTechnicalWordsAreKnown() {
    for (String word :
        new String[] {
          "sharding",
          "probing",
          "retrain",
          "masked",
          "labelled",
          "colour",
          "batches",
          "staging",
          "hyperparameter",
          "biases",
          "zygotes",
          "aardvark",
          "quickly",
          "unlearning"
        }) {
      assertTrue(WordList.knows(word), word);
    }
    for (String word : new String[] {"prescision", "dropuot", "aaaaa", "zzzzz", "relability"}) {
      assertFalse(WordList.knows(word), word);
    }
  }

  private static String stem(String word) {
    return WordForm.stem(WordForm.of(word));
  }

  @Test
  void theListIsSortedSoThatItCanBeSearched() throws IOException {
    try (InputStream in = WordList.class.getResourceAsStream("words.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      String before = "";
      for (String word : text.split("\n")) {
        assertTrue(before.compareTo(word) < 0, word);
        before = word;
      }
      assertTrue(text.endsWith("\n"));
    }
  }

  @ParameterizedTest
  @CsvSource({"過擬合,过拟合", "數據洩漏,数据泄漏", "泄露,泄漏", "乾淨,干净", "類別,类别", "閥值,阈值", "裡面,里面"})
  void traditionalCharactersAndVariantsAreFolded(String typed, String simplified) {
    FoldedText folded = new FoldedText(typed);
    for (int i = 0; i < simplified.length(); i++) {
      assertEquals(simplified.charAt(i), folded.ideograph(i));
    }
  }
}
