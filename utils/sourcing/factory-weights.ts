/** How many points each part of the factory score can earn: whole numbers from 0 to 100. */
export interface FactoryWeights {
  supplierType: number;
  /** On top of `supplierType`, for a source factory that holds a factory certificate. */
  certificate: number;
  customization: number;
  price: number;
  minimumOrder: number;
}

/** The weights of seed 002; with them every line is a whole number of points. */
export const factoryWeights: FactoryWeights = {
  supplierType: 40,
  certificate: 5,
  customization: 25,
  price: 20,
  minimumOrder: 15,
};

/** True when every weight is a whole number from 0 to 100. */
export function areFactoryWeights(weights: FactoryWeights): boolean {
  return Object.keys(factoryWeights).every((part) => {
    const weight = weights[part as keyof FactoryWeights];
    return Number.isInteger(weight) && weight >= 0 && weight <= 100;
  });
}
