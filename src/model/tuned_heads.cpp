// The constants of "tuned", fitted on real chat.
//
// Data: the train split (5,939 messages) of the project's labels, with the labels of both annotation passes as soft targets
// of the emotion head (.6 and .4 where they differ); beside them each term of the lexicon that has a feeling of its own, as a
// message with the term's values, at weight .05 (emotion .3), which keeps rare emotions alive. Each head: least mean
// cross-entropy plus .0005 times the squared weights, full-batch accelerated gradient to convergence, rounded to two
// decimals. Mean cross-entropy on train: sentiment 0.530, emotion 1.110, toxicity 0.166. Questions: share of questions among the
// messages of each form. lexicon_fit_test.cpp holds these constants against the data: none nearby are better.
#include "model/linear_heads.h"

namespace crowdline::model {
namespace {

// clang-format off
constexpr LinearHeads kHeads{{{
//  sentiment              emotion                                                                        toxicity
//  neg    neu    pos      hype   amuse  affect sad    anger  confus cringe surpr  bored  none            none   rude   attack
  {-0.88F,  1.42F, -0.54F,  0.44F,  0.28F, -0.58F, -0.72F, -0.17F,  0.37F, -1.19F,  0.50F, -1.24F,  2.31F,  2.65F, -0.83F, -1.82F},  // kBias
  {-1.09F,  0.02F,  1.07F,  1.20F,  0.58F,  0.88F, -0.64F, -0.69F, -0.19F, -0.64F, -0.14F, -0.41F,  0.05F,  0.31F, -0.03F, -0.28F},  // kMean
  {-0.76F, -0.12F,  0.88F,  0.77F,  0.41F,  0.95F, -0.83F, -0.32F, -0.10F, -0.75F, -0.28F, -0.43F,  0.58F,  0.06F,  0.17F, -0.23F},  // kCompound
  {-0.20F, -1.41F,  1.61F,  0.84F,  0.12F,  0.67F, -0.23F, -0.19F, -0.39F,  0.04F, -0.42F, -0.28F, -0.17F,  0.34F, -0.31F, -0.03F},  // kStrongest
  { 0.86F, -1.08F,  0.22F, -0.26F, -0.27F, -0.26F,  0.40F,  0.35F, -0.35F,  0.94F, -0.30F,  0.15F, -0.41F,  0.09F, -0.29F,  0.20F},  // kWeakest
  {-1.28F, -0.21F,  1.50F,  1.21F,  1.17F,  0.90F, -1.11F, -0.29F, -0.18F, -0.65F, -0.75F, -0.13F, -0.16F,  0.17F, -0.08F, -0.09F},  // kEmoteMean
  {-0.04F,  0.12F, -0.08F, -0.29F, -0.35F,  0.51F,  0.21F, -0.18F,  0.07F, -0.16F,  0.43F, -0.34F,  0.10F,  0.13F,  0.08F, -0.21F},  // kWordMean
  { 0.62F, -0.23F, -0.40F, -0.34F, -0.43F,  0.19F,  0.65F,  0.57F, -0.66F,  0.34F,  0.00F,  0.13F, -0.45F, -0.01F,  0.07F, -0.06F},  // kPolar
  { 0.34F,  0.05F, -0.39F, -0.65F, -0.19F, -0.19F,  0.39F,  0.24F, -0.29F,  0.60F, -0.16F,  0.12F,  0.13F, -0.14F, -0.06F,  0.20F},  // kMixed
  {-0.14F, -0.29F,  0.42F,  0.63F,  0.02F,  0.03F, -0.12F, -0.12F, -0.18F, -0.08F,  0.23F, -0.03F, -0.38F,  0.14F, -0.10F, -0.03F},  // kRepeated
  {-0.45F,  0.67F, -0.22F, -0.43F,  2.43F, -0.43F, -0.71F, -0.51F, -0.95F, -0.16F, -0.31F, -0.62F,  1.70F,  0.49F,  0.34F, -0.83F},  // kLength
  {-0.16F, -0.42F,  0.59F,  0.65F,  0.02F,  0.38F, -0.15F, -0.13F, -0.31F,  0.07F,  0.48F, -0.05F, -0.96F,  0.16F, -0.18F,  0.01F},  // kExclamations
  {-0.39F,  0.84F, -0.46F, -0.96F, -0.12F, -0.43F, -0.53F, -0.67F,  2.20F, -0.08F,  1.01F, -0.30F, -0.13F,  0.30F,  0.05F, -0.35F},  // kQuestionMark
  { 0.31F,  0.21F, -0.52F, -0.53F,  0.14F, -0.32F, -0.33F,  0.23F,  0.56F, -0.03F, -0.08F,  0.02F,  0.35F,  0.13F,  0.13F, -0.26F},  // kAsks
  {-0.19F, -0.26F,  0.45F,  1.53F,  0.01F, -0.40F, -0.31F,  0.21F, -0.50F, -0.42F,  0.46F, -0.33F, -0.24F, -0.05F,  0.26F, -0.22F},  // kShouting
  {-0.27F,  0.17F,  0.10F,  0.26F, -0.05F,  0.06F, -0.11F, -0.73F, -0.06F,  0.14F, -0.11F,  0.26F,  0.34F,  0.89F, -0.50F, -0.39F},  // kEmoteOnly
  {-0.51F, -0.13F,  0.64F,  1.01F,  0.19F,  0.41F,  0.05F, -0.44F, -0.60F, -0.47F, -0.04F, -0.46F,  0.33F,  0.29F,  0.05F, -0.34F},  // kUnknownEmotes
  {-0.08F, -0.45F,  0.53F,  0.60F, -0.09F,  0.29F,  0.33F, -0.33F, -0.22F, -0.38F,  0.27F, -0.05F, -0.42F,  0.41F, -0.15F, -0.26F},  // kElongated
  {-0.24F,  0.68F, -0.44F, -0.10F,  0.63F, -0.09F, -0.02F, -0.09F, -0.08F, -0.02F, -0.11F, -0.01F, -0.11F, -0.20F,  0.25F, -0.05F},  // kIrony
  { 0.61F,  0.02F, -0.62F, -0.71F, -0.20F, -0.51F,  0.48F,  0.32F,  0.21F,  0.03F,  0.36F, -0.21F,  0.22F,  0.31F, -0.02F, -0.29F},  // kNegation
  {-0.02F,  0.28F, -0.27F, -0.64F,  0.49F, -0.04F, -0.18F,  0.44F,  0.28F, -0.17F,  0.03F, -0.30F,  0.10F, -0.24F,  0.41F, -0.17F},  // kAddresses
  {-0.16F, -0.20F,  0.36F, -0.21F, -0.39F,  0.56F,  0.62F, -0.28F, -0.41F, -0.07F, -0.27F, -0.07F,  0.52F,  0.33F, -0.30F, -0.04F},  // kMention
  {-0.16F,  0.38F, -0.23F, -0.05F, -0.10F, -0.08F, -0.01F, -0.12F, -0.02F, -0.02F, -0.03F, -0.01F,  0.44F,  0.07F, -0.05F, -0.01F},  // kLinkOrCommand
  {-0.24F, -0.01F,  0.25F,  2.50F, -0.49F, -0.58F, -0.29F, -0.32F, -0.13F, -0.15F,  0.15F, -0.14F, -0.55F,  0.05F, -0.02F, -0.03F},  // kHype
  {-0.74F, -0.41F,  1.16F, -0.80F,  4.07F, -0.71F, -0.29F, -0.38F, -0.32F, -0.09F, -0.35F, -0.27F, -0.87F, -0.28F,  0.26F,  0.02F},  // kAmusement
  {-0.34F,  0.05F,  0.29F, -1.07F, -0.41F,  3.06F, -0.21F, -0.23F,  0.12F,  0.00F, -0.61F, -0.15F, -0.50F, -0.05F,  0.11F, -0.05F},  // kAffection
  { 0.87F, -0.70F, -0.17F, -0.55F, -0.17F,  0.00F,  3.20F, -0.10F, -0.39F, -0.53F, -0.08F, -0.30F, -1.08F,  0.16F, -0.04F, -0.12F},  // kSadness
  { 0.24F, -0.31F,  0.07F,  0.03F,  0.12F, -0.14F, -1.13F,  2.31F, -0.02F,  0.28F, -0.24F, -0.69F, -0.51F, -0.86F,  0.26F,  0.60F},  // kAnger
  {-0.05F,  0.42F, -0.37F, -0.96F, -0.28F, -0.61F, -0.44F, -0.47F,  3.13F, -0.08F,  0.83F, -0.20F, -0.91F, -0.10F,  0.32F, -0.23F},  // kConfusion
  { 0.55F, -0.72F,  0.17F, -0.11F, -0.09F, -0.08F, -0.39F, -0.69F, -0.31F,  3.12F, -0.49F, -0.13F, -0.83F, -0.02F,  0.11F, -0.09F},  // kCringe
  {-0.02F,  0.44F, -0.43F, -0.36F, -0.81F, -0.95F, -0.14F, -0.13F,  0.52F,  0.17F,  4.27F, -0.23F, -2.33F,  0.06F, -0.03F, -0.03F},  // kSurprise
  { 0.37F, -0.37F, -0.01F, -0.23F, -0.47F,  0.10F, -0.29F, -0.20F, -0.22F, -0.36F, -0.36F,  3.15F, -1.13F,  0.36F, -0.25F, -0.11F},  // kBoredom
  { 0.09F,  0.30F, -0.39F,  0.04F,  1.23F, -0.37F, -0.54F,  0.83F, -0.33F,  0.35F, -0.81F, -0.01F, -0.38F, -1.71F,  1.71F,  0.00F},  // kRude
  { 0.24F,  0.16F, -0.39F, -0.11F,  0.73F, -0.07F, -0.22F,  0.73F, -0.14F, -0.42F, -0.13F, -0.09F, -0.29F, -2.08F,  0.75F,  1.33F},  // kAttack
  { 0.19F, -0.19F,  0.00F, -0.10F, -0.07F,  0.18F, -0.01F,  0.26F,  0.04F, -0.12F, -0.04F, -0.08F, -0.07F, -0.19F, -0.17F,  0.36F},  // kRudeToSomebody
}}, {0.01F, 0.04F, 0.11F, 0.19F, 0.58F, 0.64F, 0.48F, 0.86F}};
// clang-format on

}  // namespace

const LinearHeads& tuned_heads() { return kHeads; }

}  // namespace crowdline::model
