import Mentoring
import Testing

@Suite("ИНН")
struct TaxpayerNumberTests {
  @Test(
    "the check digits of an organisation and of an entrepreneur are verified",
    arguments: ["7707083893", "500100732259"])
  func right(digits: String) { #expect(TaxpayerNumber(digits)?.digits == digits) }

  @Test(
    "one wrong digit, another length, letters and zeros are refused",
    arguments: [
      "7707083894", "500100732258", "500100732269", "770708389", "77070838933", "77070838А3", "0000000000", "",
    ])
  func wrong(digits: String) { #expect(TaxpayerNumber(digits) == nil) }

  @Test("spaces and hyphens are free")
  func spaces() { #expect(TaxpayerNumber(" 7707 083-893")?.digits == "7707083893") }
}
