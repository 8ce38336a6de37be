#include <gtest/gtest.h>

#include "core/lexicon/lexicon.hpp"
#include "core/resume/language.hpp"

using namespace resume;

static std::string_view language_of(std::string text) {
  return detect_language(read_document(std::move(text), lexicon::words()));
}

TEST(Language, IsToldBySmallWords) {
  EXPECT_EQ(
      language_of("Led a team of six and moved the billing service to Go. Wrote the guide for on-call."),
      "en");
  EXPECT_EQ(language_of("Leitung von Projekten mit einem Volumen von 4 Mio. Euro und Betreuung der Kunden"),
            "de");
  EXPECT_EQ(language_of("Mise en place d'un tableau de bord pour la direction et suivi des livraisons"),
            "fr");
  EXPECT_EQ(language_of("Coordino un equipo de cinco personas y reviso su trabajo; mantuve la "
                        "documentaci\u00F3n al d\u00EDa"),
            "es");
  EXPECT_EQ(language_of("Coordeno uma equipa de tr\u00EAs pessoas e criei relat\u00F3rios semanais para a "
                        "dire\u00E7\u00E3o da loja"),
            "pt");
  EXPECT_EQ(
      language_of("Gestione della contabilit\u00E0 e del bilancio di quattro societ\u00E0 con il gruppo"),
      "it");
  EXPECT_EQ(
      language_of("Verantwoordelijk voor het beheer van een team met zes ontwikkelaars bij de overheid"),
      "nl");
  EXPECT_EQ(language_of("Prowadzenie projekt\u00F3w dla klient\u00F3w z bran\u017Cy oraz nadz\u00F3r nad "
                        "zespo\u0142em w firmie"),
            "pl");
}

TEST(Language, IsToldByLetters) {
  EXPECT_EQ(language_of("Руководил командой из шести разработчиков, внедрил Kafka"), "ru");
  EXPECT_EQ(language_of("负责后端服务的设计与开发,使用 Go 和 Kubernetes"), "zh");
  EXPECT_EQ(language_of("バックエンドの設計と開発を担当し、Go を使いました"), "ja");
}

TEST(Language, IsNotGuessed) {
  EXPECT_EQ(language_of(""), "");
  EXPECT_EQ(language_of("Go, Kafka, PostgreSQL, Docker"), "");
  EXPECT_EQ(language_of("Jane Doe\njane@example.org\n+44 20 7946 0958"), "");
}
